// The kernels that sim/core/kernels.ts calls, compiled by tools/buildKernels.mjs.
export * from './bins';
export * from './fields';
export { accumulate } from './forces';
export * from './glide';
export * from './grids';
export * from './list';
export * from './motion';
export { overlaps } from './overlaps';
export { interleave, useCells, usePairs, useScratch, useShare } from './passes';
export * from './roots';
