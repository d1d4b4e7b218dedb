"""Makes oracles.json: what NumPy and SciPy say of the designs and statistics in ensemble/. Never run by the tests.

    python3 tests/ensemble/golden/make.py

Needs NumPy and SciPy 1.11 or newer (python3-scipy of Debian 13; scipy.stats.sobol_indices is in no older one).
"""
import json
import pathlib

import numpy as np
import scipy
from scipy import stats
from scipy.stats import qmc

rng = np.random.default_rng(20260101)


def short(values, digits=6):
    """Rounded to what the file holds, so that both sides compute from the same numbers."""
    return np.round(np.asarray(values, dtype=float), digits)


def point_of_sobol(dimensions, index):
    """Digits of one point, as a whole number of 2^-30."""
    engine = qmc.Sobol(dimensions, scramble=False)
    if index > 0:
        engine.fast_forward(index)
    return [int(x) for x in engine.random(1)[0] * 2**30]


def sobol():
    first = qmc.Sobol(16, scramble=False).random(64)
    far = [1000, 65535, 699050, 1048575]
    return {"first": [[int(x) for x in row * 64] for row in first], "far": [{"index": i, "digits": point_of_sobol(256, i)} for i in far]}


def student():
    freedoms, shares = [1, 2, 3.5, 7, 30, 500, 100000], [0.001, 0.025, 0.3, 0.8, 0.975, 0.99995]
    return {
        "quantiles": [[f, s, stats.t.ppf(s, f)] for f in freedoms for s in shares],
        "tails": [[f, t, stats.t.cdf(t, f)] for f in freedoms for t in [-12, -4, -1.3, -0.01, 0.5, 3]],
    }


def ranks():
    values = rng.integers(0, 12, 40)
    return {"values": values.tolist(), "ranks": stats.rankdata(values).tolist()}


def partial_rank_correlation():
    """Residuals of least squares, and the test of scipy's t; with ties, a row without an outcome is up to the other side."""
    rows, factors = 60, 4
    x = short(rng.random((rows, factors)), 2)
    x[:, 3] = np.floor(x[:, 3] * 4)
    x[:, 1] = short(0.6 * x[:, 0] + 0.4 * x[:, 1], 2)
    y = short(np.exp(2 * x[:, 0]) - 1.5 * x[:, 1] + 0.3 * x[:, 3] + 0.8 * rng.standard_normal(rows), 1)
    r = np.apply_along_axis(stats.rankdata, 0, np.column_stack([x, y]))
    found = []
    for i in range(factors):
        others = np.column_stack([np.ones(rows), np.delete(r[:, :factors], i, axis=1)])
        left = [column - others @ np.linalg.lstsq(others, column, rcond=None)[0] for column in (r[:, i], r[:, factors])]
        rho = np.corrcoef(left)[0, 1]
        freedom = rows - 2 - (factors - 1)
        found.append([rho, 2 * stats.t.sf(abs(rho) * np.sqrt(freedom / (1 - rho**2)), freedom)])
    one = stats.spearmanr(x[:, 0], y)
    return {"factors": factors, "values": x.ravel().tolist(), "outcomes": y.tolist(), "partial": found, "spearman": [one.statistic, one.pvalue]}


def superiority():
    samples = [(rng.integers(0, 9, 17), rng.integers(2, 11, 23)), (short(rng.random(30), 3), short(rng.random(30) + 0.2, 3))]
    return [{"first": a.tolist(), "second": b.tolist(), "a": stats.mannwhitneyu(a, b).statistic / (len(a) * len(b))} for a, b in samples]


def response():
    levels, outcomes = rng.choice([0.1, 1, 10], 50), short(rng.lognormal(1, 1, 50), 3)
    rows = []
    for level in np.unique(levels):
        sample = outcomes[levels == level]
        low, high = stats.t.interval(0.95, len(sample) - 1, sample.mean(), stats.sem(sample))
        rows.append([level, len(sample), sample.mean(), sample.std(ddof=1), low, high, *np.quantile(sample, [0.1, 0.5, 0.9])])
    return {"levels": levels.tolist(), "outcomes": outcomes.tolist(), "rows": rows}


def indices():
    """Outcomes of A, B and AB of three factors, from a table of any numbers: the estimators alone are compared."""
    samples, factors = 32, 3
    a, b, ab = (short(rng.standard_normal(shape) + 5, 4) for shape in [samples, samples, (factors, samples)])
    found = stats.sobol_indices(func={"f_A": a[None, :], "f_B": b[None, :], "f_AB": ab[:, None, :]}, n=samples)
    return {"a": a.tolist(), "b": b.tolist(), "ab": ab.tolist(), "first": found.first_order.ravel().tolist(), "total": found.total_order.ravel().tolist()}


def bootstrap():
    sample = short(rng.gamma(2, 3, 40), 3)
    found = stats.bootstrap((sample,), np.mean, n_resamples=200000, method="percentile", random_state=rng)
    return {"sample": sample.tolist(), "low": found.confidence_interval.low, "high": found.confidence_interval.high}


def main():
    golden = {
        "madeWith": {"numpy": np.__version__, "scipy": scipy.__version__},
        "sobol": sobol(), "student": student(), "ranks": ranks(), "prcc": partial_rank_correlation(), "superiority": superiority(),
        "response": response(), "indices": indices(), "bootstrap": bootstrap(),
    }
    path = pathlib.Path(__file__).with_name("oracles.json")
    parts = (f"{json.dumps(name)}: {json.dumps(part, default=float)}" for name, part in golden.items())
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n")


if __name__ == "__main__":
    main()
