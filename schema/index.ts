// The only door to documents: scenarios and records in, scenarios and problems out.
export { parseScenario } from './parse';
export type { BadDocument, ParsedScenario, ParseOptions } from './parse';
export { buildRecord, isRecord, parseRecord } from './record';
export type { ParsedRecord, RecordParts, RunRecord } from './record';
export { DEFAULT_PRESET, PRESETS, loadPreset } from './presets';
export { toDocument, writeAction } from './toDocument';
export type { Changes } from './toDocument';
export { checkChange, checkParameters } from './parameters';
export { problemsOfChanges, withLateChanges } from './checkChanges';
export type { LateChanges } from './checkChanges';
export { withCurrentKeys } from './formerNames';
export { formatProblem, formatProblems, showValue } from './problem';
export type { Problem } from './problem';
export { previewPositions } from './positions';
export type { PositionsPreview } from './positions';
export { nearest } from './nearest';
export type { ScenarioDocument } from './document';
