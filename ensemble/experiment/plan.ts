// The runs of an experiment, numbered from 0: which point, which replicate, which seed, which scenario. Everything follows from the document, so that anybody anywhere can carry out any of them.
import { bare } from '../../schema/checkSuggestions';
import type { Experiment } from '../../schema/experiment/parse';
import type { FactorValue } from '../../schema/experiment/document';
import type { Moved } from '../../schema/experiment/factors';
import { checkParameters } from '../../schema/parameters';
import { problemsOfChanges, withLateChanges } from '../../schema/checkChanges';
import { normalise } from '../../schema/normalise';
import { checkScenario } from '../../schema/parse';
import { formatProblem } from '../../schema/problem';
import type { Problem } from '../../schema/problem';
import { tryChanges } from '../../schema/tryChanges';
import type { ScenarioDocument } from '../../schema/document';
import { hashText } from '../../sim';
import type { Scenario } from '../../sim';
import { pointsOf } from './points';
import type { Points } from './points';

/** The value of every factor, in their order; null: as it is in the scenario. */
export type Point = readonly (FactorValue | null)[];

export interface PlannedRun {
  readonly run: number;
  readonly point: number;
  readonly replicate: number;
  readonly seed: string;
  /** Of everything that decides it: 16 hexadecimal digits. */
  readonly id: string;
  readonly values: Point;
}

export class Plan {
  readonly points: Points;
  readonly runs: number;
  /** Of what all runs have in common. */
  private readonly common: string;

  constructor(readonly experiment: Experiment) {
    const { base, document: { limits = {}, series = [] }, until, every, outcomes, stops, factors } = experiment;
    this.points = pointsOf(experiment);
    this.runs = this.points.count * experiment.replicates;
    const read = [outcomes.map(({ name, text }) => [name, text]), stops.length === 0 ? [] : experiment.document.stop, series, limits];
    this.common = hashText(JSON.stringify([bare(base), factors.map(({ name }) => name), until, every, read]));
  }

  /** The replicates of a point follow each other. */
  runAt(run: number): PlannedRun {
    const { replicates } = this.experiment, point = Math.floor(run / replicates), replicate = run % replicates;
    const values = this.points.at(point), seed = this.seedOf(point, replicate);
    return { run, point, replicate, seed, id: hashText(JSON.stringify([this.common, values, seed])), values };
  }

  /** Common seeds: differences between points are then not those of chance. */
  private seedOf(point: number, replicate: number): string {
    const { seed, document } = this.experiment;
    return hashText(JSON.stringify(['seed of a run', seed, document.commonSeeds === true ? 0 : point, replicate]));
  }

  /** What every run of a point starts from, or what is wrong with it. */
  scenarioAt(values: Point): { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly reason: string } {
    const { base, factors } = this.experiment, moved = factors.map((factor, n): Moved => (values[n] === null ? NOTHING : factor.apply(values[n])));
    const changes = moved.flatMap((one) => one.changes), set: Record<string, number> = Object.assign({}, ...moved.map((one) => one.set)) as Record<string, number>;
    const tried = changes.length === 0 ? { ok: true as const, document: bare(base) } : tryChanges(bare(base), changes, checkScenario);
    if (!tried.ok) return { ok: false, reason: wordsOf(tried.problems) };
    const single = checkParameters(normalise(tried.document), set), problems = single.length > 0 ? single : problemsOfChanges(tried.document, { set });
    if (problems.length > 0) return { ok: false, reason: wordsOf(problems) };
    return { ok: true, scenario: normalise(withLateChanges(tried.document, { set }) as ScenarioDocument) };
  }
}

const NOTHING: Moved = { changes: [], set: {} };
const MOST_TOLD = 3;
const wordsOf = (problems: readonly Problem[]): string => problems.slice(0, MOST_TOLD).map(formatProblem).join('; ');
