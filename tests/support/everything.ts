// One small world in which every rule of the tissue model has something to do within a few hours, and the same with a busy patient.
export { tissueProbe as everything, wardProbe as ward } from '../../verify/probes';
