"""Batches of one topic: what a question must be told apart from is near to it.

Drawn at random, the other passages of a small batch are too far off to teach anything after the
first minutes. Questions are clustered by the vectors of the model that a stage starts from, and
each batch is cut from one cluster (Hofstätter and others 2021), without any mining of its own.
"""

import random
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.cluster.vq import kmeans2

from index.train.student import Sentencer

BATCHES_IN_TOPIC = 8  # on average; of fewer the questions would be too much alike
QUESTION_LENGTH = 48  # tokens that decide the topic
ENCODED_TOGETHER = 256


def topics_of(student: Sentencer, questions: Sequence[str]) -> NDArray[np.float32]:
    """The vectors that say what `questions` are about, shape (questions, dim)."""
    vectors = [np.zeros((0, student.body.config.hidden_size), np.float32)]
    with torch.no_grad():
        for start in range(0, len(questions), ENCODED_TOGETHER):
            asked = questions[start : start + ENCODED_TOGETHER]
            vectors.append(student.embed(asked, QUESTION_LENGTH).float().cpu().numpy())
    return np.concatenate(vectors)


def by_topic(
    vectors: NDArray[np.float32], lengths: Sequence[int], size: int, seed: int
) -> list[list[int]]:
    """The places of rows cut into batches of `size` of one topic and like length, in seeded order.

    What is left over of a topic, fewer than `size`, is left out.

    Args:
        vectors: what the question of each row is about.
        lengths: of the passage of each row.
        size: of a batch.
        seed: of the topics and of the order.
    """
    if len(vectors) < size:
        return []
    count = max(len(vectors) // (size * BATCHES_IN_TOPIC), 1)
    _, found = kmeans2(vectors, count, minit="++", rng=seed)
    topics: dict[int, list[int]] = {}
    for place, topic in enumerate(found):
        topics.setdefault(int(topic), []).append(place)
    batches = []
    for near in topics.values():
        near.sort(key=lambda place: lengths[place])
        batches += [near[at : at + size] for at in range(0, len(near) - size + 1, size)]
    random.Random(seed).shuffle(batches)
    return batches
