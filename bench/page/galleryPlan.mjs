// What the gallery shows, in which order, and what is said of it: the views of tools/views.mjs, and of each lesson the moment that tells most.
//
// A test holds this list against that of the views and against the lessons: none may be missing, none too many.
import { PATCH, PATIENT, VOLUME } from '../../tools/views.mjs';
import { closePanel, goTo, isNarrow, press, until } from '../../tools/viewKit.mjs';

/** Both themes on a large window, and the phone. */
export const LOOKS = ['dark', 'light', 'phone'];
export const fileOf = (name, look) => `${name.replace(/[^\w]+/g, '-')}-${look}.webp`;

/** A run is shown when something happens in it, not in its first minute. */
export const MOMENTS = [[PATCH, '4d'], [PATIENT, '6d'], [VOLUME, '12h']];

const toTop = (page, selector) => page.locator(selector).first().evaluate((place) => [place, ...place.querySelectorAll('*')].forEach((one) => { one.scrollTop = 0; }));
/** On a phone a panel takes the place of the field in which the time is typed. */
async function toThirdDay(page) {
  await closePanel(page);
  await goTo(page, '3d', 'day 3, 00:00');
}

/** What is done in a view before its picture is taken, so that it tells more. */
export const MORE = {
  courses: toThirdDay,
  'a span': () => undefined,
  async compare(page) {
    await toThirdDay(page);
    if (await isNarrow(page)) await press(page, '3');
    await page.locator('.two-sided').first().waitFor();
  },
  async 'many seeds'(page) {
    await page.locator('#many-pairs').fill('6');
    await page.locator('#many-days').fill('1');
    await page.getByTestId('many-go').click();
    await page.locator('[data-testid=many-state][data-state=done]').waitFor();
    await until(page, () => document.querySelector('.heading-for') === null);
  },
  ward: (page) => toTop(page, '.panel'),
  desk: (page) => page.frameLocator('iframe').locator('[data-testid=picture][data-state=shown]').waitFor({ timeout: 60_000 }),
  'a draft with faults': (page) => page.getByTestId('field-fault').first().evaluate((fault) => fault.scrollIntoView({ block: 'center' })),
  help: (page) => toTop(page, 'dialog'),
  'what a lesson reveals': (page) => page.locator('.lesson-reveal').first().evaluate((told) => told.scrollIntoView({ block: 'center' })),
};

/** Views of MORE that need what was done in those before them; all others of it leave something behind, and have an opening of their own. */
export const SHARED = ['what a lesson reveals'];

/** Title of a group, what it has in common, and its views: name, title, what is to be seen. */
export const GROUPS = [
  ['The run', 'Cells in the middle; around them what they are, what is told of them, and time.', [
    ['at rest', 'A run', 'The fourth day: CAR-T cells have eaten into the leukaemia, and seven cells that they cannot see stand in the middle.'],
    ['a volume', 'Depth', 'A solid tumour cut open: a dead core, a living shell, CAR-T cells at the rim.'],
    ['legend', 'Legend', 'What each sign means and how many there are; it filters as well. On a phone it is a tab.'],
    ['words about the picture', 'In words', 'The picture told to whoever cannot see it: who is where, in which part of the patch.'],
    ['courses', 'Courses', 'Another seed, or a change in the past: the run takes another course, and the old one stays beside it.'],
    ['a span', 'A span', 'A stretch of time that is played in a loop, and saved alone.'],
    ['brush', 'Brush', 'Cells are placed, removed, changed and moved by hand.'],
    ['a menu', 'A menu', 'What has no button of its own.'],
    ['sound', 'Sound', 'Kills and a cytokine can be heard.'],
    ['the tour', 'The tour', 'What is where, for a first visit.'],
    ['a newer version', 'A newer version', 'It is ready, and waits until it is wanted.'],
  ]],
  ['Panels', 'What stands beside the picture, or on a phone below it.', [
    ['story', 'Story', 'What the scenario is about, what to watch, what to try.'],
    ['parameters', 'Parameters', 'Every number of the model: what it means, its unit, and how well it is known.'],
    ['charts', 'Charts', 'What was counted, with all of it as a table.'],
    ['cell', 'A cell', 'What a cell is, what it has done, where it came from.'],
    ['ward', 'The ward', 'The patient around the patch: fever, blood pressure, cytokines, grades.'],
  ]],
  ['How a run ends', 'What came of it, and what to try next.', [
    ['cleared', 'Cleared', 'No tumour cell is left.'],
    ['escaped', 'Escaped', 'What is left cannot be seen by the CAR-T cells.'],
    ['a storm behind it', 'After a storm', 'Cleared, at the price of a storm.'],
    ['shrunk', 'Shrunk', 'Less than half of the tumour is left.'],
    ['grown', 'Grown', 'There is more tumour than at the start.'],
    ['come back', 'Come back', 'It grew again although it can be seen.'],
    ['nothing left to do', 'Nothing left to do', 'Time goes on, but nobody is left to act.'],
    ['the end of the plan', 'The end of the plan', 'Nothing else can be said of it.'],
    ['too many cells', 'Too many cells', 'More than can be followed: back to the start, or a day back where there is one.'],
    ['a fault in the model', 'A fault in the model', 'The program is at fault: what is safe, and what to do.'],
    ['a lost simulation', 'A lost simulation', 'It starts again, where the run was or from its start.'],
  ]],
  ['Dialogs', 'Opened by a key, a button or a menu; closed by Escape.', [
    ['presets', 'Scenarios', 'All that come with the page.'],
    ['help', 'Help', 'All keys, and the words of the field.'],
    ['commands', 'Commands', 'Everything that can be done, found by its name.'],
    ['language', 'Language', 'English, German and Spanish, changed in place.'],
    ['seed', 'Seed', 'The chance of the run.'],
    ['infuse', 'Another dose', 'Which cells, how many, where they enter and when.'],
    ['give', 'A drug', 'What can be given to the patch.'],
    ['a dose from the ward', 'A dose from the ward', 'In cells of the patient.'],
    ['share', 'Share', 'A link to this very moment, with its code.'],
    ['receipt', 'Receipt', 'Scenario, seed, record and state: the proof of a run.'],
    ['figure', 'Figure', 'For a journal or a slide, as PNG or SVG.'],
    ['poster', 'Poster', 'Chosen days on one sheet.'],
    ['film', 'Film', 'A span as video or GIF.'],
    ['problems', 'A fault', 'A link that cannot be read: what is wrong, and what was probably meant.'],
  ]],
  ['Compare', 'Two runs that differ in one thing only.', [
    ['what to compare', 'What to compare', 'A parameter, a dose, a seed, another course.'],
    ['compare', 'Side by side', 'Both patches in step, both curves and their difference.'],
    ['many seeds', 'More than chance?', 'The same difference over many seeds.'],
  ]],
  ['Building', 'Scenarios and CARs of one’s own.', [
    ['scenario builder', 'Scenario builder', 'Everything a document can say, as a form beside its cells.'],
    ['a draft with faults', 'A draft with faults', 'What is wrong is said at its field.'],
    ['bench', 'The CAR bench', 'A receptor put together from its parts, and what it would do.'],
  ]],
  ['The classroom', 'How a teacher gives a lesson, and how a pupil goes through it.', [
    ['lessons', 'Lessons', 'Eleven of 5 to 20 minutes.'],
    ['desk', 'The teacher’s desk', 'A lesson or a scenario as a link with a code, as one file, or as a package for a learning platform.'],
    ['the code for the projector', 'The code for the projector', 'As large as the screen.'],
    ['who are you', 'Who are you?', 'Where a class link gives each pupil a run of their own.'],
    ['a lesson', 'A lesson begins', 'Text, and what is to be done.'],
    ['a guess in a lesson', 'A guess', 'First guess, then look.'],
    ['a measurement in a lesson', 'A measurement', 'Numbers of the run go into one’s own table.'],
    ['what a lesson reveals', 'The guess beside the run', 'What was guessed, what came, and why.'],
    ['the end of a lesson', 'The end', 'What was done, and the code to hand in.'],
  ]],
  ['Less of the page', 'As another page can ask for it.', [
    ['only story', 'Picture and story', ''],
    ['only picture', 'Picture and time', ''],
    ['only none', 'The picture alone', ''],
  ]],
];

/** The step of each lesson, counted from 0, and what is pressed there: `do-` waits until it is done, `record-` until it can be pressed. */
export const MOMENTS_OF_LESSONS = {
  'how-a-cart-cell-kills': { step: 2, press: ['do-3.1', 'record-first kill-0'], says: 'The first kill, and when it was.' },
  'serial-killing': { step: 1, press: ['do-2.1', 'record-first day-0'], says: 'A day of one against twenty, coloured by kills.' },
  dose: { step: 1, press: ['keep-expansion', 'do-2.2', 'record-day 8-0'], says: 'How far a small dose has multiplied by day 8.' },
  'antigen-escape': { step: 3, press: ['do-4.1', 'record-day 8-0', 'do-4.4', 'do-4.6'], says: 'The relapse, coloured by clone.' },
  'dim-antigen': { step: 2, press: ['keep-carts', 'do-3.2', 'do-3.3'], says: 'Six days with cells that are killed but do not feed.' },
  'dual-car': { step: 3, press: ['do-4.5'], says: 'An OR gate and an AND gate side by side.' },
  'the-storm': { step: 1, press: ['keep-il6', 'do-2.2', 'record-untreated-0'], says: 'A week with a patient around the patch.' },
  'solid-tumours': { step: 1, press: ['keep-oxygen', 'do-2.2', 'record-first day-0'], says: 'A ball out of breath after its first day.' },
  'cd28-and-4-1bb': { step: 2, press: ['do-3.1', 'record-sprint-0'], says: 'The sprinter leads.' },
  'vein-to-vein': { step: 1, press: ['keep-waiting curve', 'do-2.2', 'do-2.3', 'record-arrival-0'], says: 'What has grown while the product was made.' },
  'reading-a-trial': { step: 1, press: ['do-2.1', 'do-2.2', 'record-event-0'], says: 'A patient of the trial, and the day of the event.' },
};
