// The kernels that sim/core/kernels.ts calls, compiled by tools/buildKernels.mjs.
export * from './bins';
export * from './fields';
export * from './forces';
export * from './grids';
export * from './list';
export * from './motion';
