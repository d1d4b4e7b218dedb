// The kernels that sim/core/kernels.ts calls, compiled by tools/buildKernels.mjs.
export * from './bins';
export * from './forces';
export * from './list';
export * from './motion';
