"""Batches of one topic: what a question must be told apart from is near to it.

Drawn at random, the other passages of a small batch are too far off to teach anything after the
first minutes. Questions are clustered by the vectors of the model that training starts from, and
each batch is cut from one cluster (Hofstätter and others 2021), without any mining of its own.
"""

import random
from collections.abc import Sequence

import numpy as np
import torch
from scipy.cluster.vq import kmeans2

from index.train.rows import Match
from index.train.student import Sentencer

BATCHES_IN_TOPIC = 8  # on average; of fewer the questions would be too much alike
QUESTION_LENGTH = 48  # tokens that decide the topic
ENCODED_TOGETHER = 256


def by_topic(
    student: Sentencer, matches: Sequence[Match], size: int, seed: int
) -> list[list[Match]]:
    """`matches` cut into batches of `size` of one topic and like length, in a seeded order.

    What is left over of a topic, fewer than `size`, is left out.
    """
    count = len(matches) // (size * BATCHES_IN_TOPIC)
    topics: dict[int, list[Match]] = {}
    for topic, match in zip(_topics(student, matches, max(count, 1), seed), matches, strict=True):
        topics.setdefault(topic, []).append(match)
    batches = []
    for near in topics.values():
        near.sort(key=lambda match: len(match.passage))
        batches += [near[at : at + size] for at in range(0, len(near) - size + 1, size)]
    random.Random(seed).shuffle(batches)
    return batches


def _topics(student: Sentencer, matches: Sequence[Match], count: int, seed: int) -> list[int]:
    vectors = []
    with torch.no_grad():
        for start in range(0, len(matches), ENCODED_TOGETHER):
            asked = [match.question for match in matches[start : start + ENCODED_TOGETHER]]
            vectors.append(student.embed(asked, QUESTION_LENGTH).float().cpu().numpy())
    _, topics = kmeans2(np.concatenate(vectors), count, minit="++", rng=seed)
    return [int(topic) for topic in topics]
