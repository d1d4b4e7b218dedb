// The preview at the teacher's desk is this very page in a frame with a name of its own: there nothing is remembered.
export const TRIAL = 'cart-lab-trial';

/** Whether this page is such a preview. */
export const isTrial = (): boolean => globalThis.window !== undefined && window.name === TRIAL && window.parent !== window;
