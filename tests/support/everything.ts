// One small world in which every rule of the tissue model has something to do within a few hours.
export { tissueProbe as everything } from '../../verify/probes';
