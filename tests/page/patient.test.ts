// The patient's box: every number under its own label, with its unit.
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/app/texts';
import { patientRows } from '../../src/panels/patientRows';
import { OBSERVABLES } from '../../sim';

const SHOWN: Readonly<Record<string, number>> = { crs_grade: 3, temperature_c: 39.4, serum_il6: 812, blood_cart: 25, neurotoxicity: 0.17, blood_cart_memory: 7, il6_signal: 0.6, crs_peak: 4 };
const plain = (text: string) => text.replace(/[\u2009\u00a0]/g, ' ');

describe('the patient’s box', () => {
  const t = texts.patient.lines, rows = patientRows((column) => SHOWN[column] ?? NaN, 2e7);

  it('shows each number under its own label', () => {
    expect(rows.map(({ label, text }) => [label, plain(text)])).toEqual([
      [t.grade, '3'], [t.temperature, '39.4 °C'], [t.il6, '812 pg/mL'], [t.cart, expect.stringMatching(/^5.*10⁸ cells$/)], [t.neurotoxicity, '17 %'],
    ]);
  });

  it('asks only for columns that there are', () => {
    const asked: string[] = [];
    patientRows((column) => asked.push(column), 1);
    const known = OBSERVABLES.map(({ name }) => name);
    expect(asked.length).toBe(rows.length);
    for (const column of asked) expect(known).toContain(column);
  });
});
