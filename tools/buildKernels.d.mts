/** The generated file, relative to the repository. */
export const KERNEL_FILE: string;

/** The text that `npm run kernels` writes there. */
export function compileKernels(): Promise<string>;
