// In a frame the focus belongs to the page around it until somebody comes in: what opens by itself does not take it away from whoever writes there.

/** Whether this page is in a frame, and the focus is not. */
export const isFocusOutside = (): boolean => window.parent !== window && !document.hasFocus();
