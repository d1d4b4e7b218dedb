// How large a scenario may be: beyond these a browser tab would freeze, so a document is refused instead.

export const MOST_CELLS = 200_000;
/** CAR-T cells of one dose, in a patient */
export const MOST_CELLS_OF_PATIENT = 1e14;
export const MOST_VOXELS = 4_000_000;
export const MOST_RECORD_ROWS = 200_000;
/** Ticks are 32-bit integers. */
export const MOST_TICKS = 2_000_000_000;
/** minutes: ten years */
export const LONGEST_DURATION = 5_256_000;
/** minutes before the start from which drugs may be given: sixty days */
export const EARLIEST_MOMENT = -86_400;
/** Decisions before the start: all of them are made before a run can show anything. */
export const MOST_STEPS_BEFORE = 200_000;
export const MOST_VESSELS = 2_000;
export const MOST_POPULATIONS = 50;
export const MOST_CLONES = 50;
export const MOST_PRODUCTS = 20;
/** Drugs of a document's own. */
export const MOST_DRUGS = 20;
/** Actions of a record: everything done by hand while a run went on. */
export const MOST_ACTIONS = 20_000;
/** Courses of a record. A session keeps fewer, but never lets one go that has a name. */
export const MOST_COURSES = 200;
/** characters */
export const LONGEST_COURSE_NAME = 80;
/** Planned entries, and those done by hand in the run a scenario was saved from. */
export const MOST_SCHEDULED = 1_000 + MOST_ACTIONS;
/** Characters of a table of positions. */
export const LONGEST_TABLE = 16_000_000;
/** µm */
export const LARGEST_SIZE = 100_000;
/** molecules per cell */
export const MOST_ANTIGEN = 10_000_000;
/** standing orders */
export const MOST_PROTOCOLS = 50;
/** standard doses in the medium of a dish */
export const MOST_MEDIUM = 1_000;
/** standard doses of a drug given at once */
export const MOST_DOSES = 20;
/** Points on the way of a brush */
export const MOST_STROKE_POINTS = 200;
/** µm, radius of a brush */
export const LARGEST_BRUSH = 500;
/** Cells that one stroke may bring */
export const MOST_PLACED = 20_000;
/** What may be injected, in the units of the fields */
export const MOST_INJECTED = 1e9;
