// What kind of window this is, for what cannot be said in the style sheets.

/** A question to the browser, asked late: tests load this module without a window. */
export const SMALL = (): MediaQueryList => matchMedia('(max-width: 760px)');
/** No room for a legend beside the picture: it becomes a tab. */
export const NARROW = (): MediaQueryList => matchMedia('(max-width: 1180px), (max-height: 640px)');
