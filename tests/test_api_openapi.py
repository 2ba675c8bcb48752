"""The description of the API: every route with its shapes, and examples that are what is served."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel
from starlette.testclient import TestClient

from qa.api import shapes
from qa.api.shape_examples import EXAMPLES
from tests.api_client import ready_client


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client on this machine of the whole application, ready."""
    with ready_client() as client:
        yield client


def test_openapi_describes_every_route_with_examples(client: TestClient) -> None:
    """Bodies with examples, answers, and every refusal in the one shape."""
    described = client.get("/api/openapi.json").json()
    assert set(described["paths"]) == {
        "/api/ask", "/api/feedback", "/api/corpus", "/api/document/{identity}", "/api/health",
        "/api/ready",
    }  # fmt: skip
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            assert operation["description"], path
            shape = operation["responses"]["404"]["content"]["application/json"]["schema"]
            assert shape == {"$ref": "#/components/schemas/ErrorShape"}
            if method == "post":
                schema = operation["requestBody"]["content"]["application/json"]["schema"]
                assert schema["examples"]
                assert schema["additionalProperties"] is False


def test_the_examples_are_what_they_are_examples_of(client: TestClient) -> None:
    """Of each answer, with all fields that must be there; refusals in the same shape everywhere."""
    described = client.get("/api/openapi.json").json()
    shown = 0
    for methods in described["paths"].values():
        for operation in methods.values():
            for status, reply in operation["responses"].items():
                content = reply["content"]["application/json"]
                shape = getattr(shapes, content["schema"]["$ref"].rpartition("/")[2])
                shape.model_validate(content["example"], extra="forbid")
                assert (shape is shapes.ErrorShape) == (status != "200")
                shown += 1
    assert shown > 60
    (identity,) = (
        parameter
        for parameter in described["paths"]["/api/document/{identity}"]["get"]["parameters"]
        if parameter["name"] == "identity"
    )
    assert identity["schema"]["examples"] or identity["examples"]


@pytest.mark.parametrize("shape", EXAMPLES, ids=lambda shape: shape.__name__)
def test_what_is_served_has_the_fields_of_its_example(
    client: TestClient, shape: type[BaseModel]
) -> None:
    """So that neither the shape nor the example falls behind."""
    body = {"question": "How many shpis?", "k": 1}
    verdict = {"helpful": True, "document": "cang", "start": 0, "end": 5}
    served = {
        shapes.AnswerShape: client.post("/api/ask", json=body),
        shapes.ThanksShape: client.post("/api/feedback", json=verdict),
        shapes.CorpusShape: client.get("/api/corpus"),
        shapes.DocumentShape: client.get("/api/document/cang"),
        shapes.HealthShape: client.get("/api/health"),
        shapes.ErrorShape: client.post("/api/ask", json={}),
    }[shape].json()
    assert set(served) == set(EXAMPLES[shape])
    if shape is shapes.AnswerShape:
        assert set(served["hits"][0]) == set(EXAMPLES[shape]["hits"][0])
