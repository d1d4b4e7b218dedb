// What the strip chart of the ward says.
export const WARD_TEXTS = {
  views: 'Charts of this run', curves: 'Curves', ward: 'Ward', open: 'Ward chart', label: 'Strip chart of the ward', time: 'Time on the ward chart',
  side: 'Which run', sideOf: (letter: string, name: string) => `${letter}: ${name}`,
  /** What a number of the model stands for where it is not what a ward measures. */
  standsFor: {
    vascular_leak: 'proxy: pressure, oxygen need',
    neurotoxicity: 'index, not a grade',
    b_cells: 'in the blood',
  } as Readonly<Record<string, string>>,
  spoken: (clock: string, words: string) => `${clock}: ${words}`,
  table: 'Day by day', day: 'Day', highest: 'highest', last: 'at its end', given: 'Done',
  treat: 'Treat', doses: 'Standard doses', give: (drug: string) => `Give ${drug}`, infuse: 'CAR-T cells …', infuseNote: 'one more infusion, of a product of this scenario',
  noSwitch: 'no CAR-T cell of this run carries the switch',
  meaning: {
    title: 'What the grades mean',
    crs: 'Cytokine release syndrome, graded as the ASTCT agreed (Lee 2019):',
    grades: [
      'no fever',
      'fever of 38 °C or more, blood pressure and oxygen as they should be',
      'fever, and low blood pressure that needs no vasopressor, or need of oxygen by low-flow nasal cannula (up to 6 L/min) or blow-by',
      'fever, and low blood pressure that needs one vasopressor (with or without vasopressin), or oxygen by high-flow cannula, face mask, non-rebreather or Venturi mask',
      'fever, and low blood pressure that needs several vasopressors (besides vasopressin), or positive pressure: CPAP, BiPAP, intubation and ventilation',
    ],
    fever: 'Once antipyretics or drugs against cytokines were given, fever is no longer needed for the grade. Grade 5 is death; the model knows none.',
    model: (fever: string, limits: readonly string[]) => `The model has neither blood pressure nor oxygen saturation. It reads grade 1 off the temperature (${fever} here), and grades 2, 3 and 4 off how leaky the vessels are (${limits.join(', ')} here), which stands for both.`,
    brain: 'Neurotoxicity (ICANS) is graded by tests of speech, writing and attention and by wakefulness, seizures and swelling. The model has none of these: it shows an index from 0 to 1 that follows IL-1 with a delay, and no grade.',
    source: 'Lee DW et al. (2019) ASTCT consensus grading for cytokine release syndrome and neurologic toxicity associated with immune effector cells. Biol Blood Marrow Transplant 25: 625–638.',
  },
} as const;
