// The strip chart of the ward: what of the record stands on it, by day and as curves, and never a number that nobody measured.
import { describe, expect, it } from 'vitest';
import { History } from '../../src/app/history';
import { curveOf, dayMarks, highestByDay, rowAt, stripsOf, wardDays } from '../../src/charts/ward';
import { texts } from '../../src/app/texts';
import { BODY_NAMES } from '../../sim';
import { PRESETS, loadPreset } from '../../schema';
import { describeColumns } from '../../workers/columns';
import { columnsNamed } from './fakeRun';

const NAMES = ['time_min', 'crs_grade', 'temperature_c', 'vascular_leak', 'neurotoxicity', 'tocilizumab', 'anakinra'];
const columns = columnsNamed(NAMES, { body: { scale: 1000 } });

/** A record with these rows. */
function recordOf(rows: readonly (readonly number[])[]): History {
  const history = new History();
  history.begin(columns);
  history.append({ from: 0, rows: Float64Array.from(rows.flat()), marks: [] });
  return history;
}

const DAY = 1440, EMPTY = recordOf([]);
const history = recordOf([
  [0, 0, 36.8, 0, 0, 0, 0], [DAY / 2, 0, 38.2, 0.1, 0.02, 0, 0], [DAY, 1, 38.9, 0.2, 0.1, 0, 0], [1.25 * DAY, 2, 39.4, 0.4, 0.2, 1, 0], [1.5 * DAY, 1, 38, 0.3, 0.3, 0.9, 0], [2 * DAY, 1, NaN, 0.2, 0.35, 0.8, 0.001],
]);

describe('the ward chart', () => {
  it('has a strip for what the run measures of the patient and for each drug that was there, and for nothing else', () => {
    expect(stripsOf({ columns }, EMPTY).map(({ column }) => column)).toEqual(['crs_grade', 'temperature_c', 'vascular_leak', 'neurotoxicity']);
    expect(stripsOf({ columns }, history).map(({ column }) => column)).toEqual(['crs_grade', 'temperature_c', 'vascular_leak', 'neurotoxicity', 'tocilizumab']);
    const nobody = columnsNamed(NAMES);
    expect(stripsOf({ columns: nobody }, history).filter(({ kind }) => kind !== 'level')).toEqual([]);
  });

  it('finds every strip among the columns of a patient, and each is a measurement of the model', () => {
    const withPatient = [...PRESETS.keys()].flatMap((name) => {
      const parsed = loadPreset(name);
      return parsed.ok && parsed.scenario.body !== null ? [parsed.scenario] : [];
    });
    expect(withPatient.length).toBeGreaterThan(3);
    for (const scenario of withPatient) {
      const strips = stripsOf({ columns: describeColumns(scenario) }, EMPTY).map(({ column }) => column);
      expect(strips, scenario.name).toEqual(['crs_grade', 'temperature_c', 'vascular_leak', 'neurotoxicity', 'serum_il6', 'il6_signal', 'crp', 'blood_cart', 'b_cells', 'normal_t']);
      for (const proxy of Object.keys(texts.ward.standsFor)) expect(strips).toContain(proxy);
    }
    // The day a model measures them, the strip chart should show them and its words no longer call the leak a proxy.
    expect(BODY_NAMES.filter((name) => /pressure|saturation|icans/i.test(name))).toEqual([]);
  });

  it('tells of each day its highest grade, and leaves a day without a measurement empty', () => {
    expect(highestByDay(history, 'crs_grade')).toEqual([0, 2, 1]);
    expect(highestByDay(history, 'temperature_c')).toEqual([38.2, 39.4, null]);
    expect(highestByDay(EMPTY, 'crs_grade')).toEqual([]);
    expect(wardDays(history, stripsOf({ columns }, history))[1]).toEqual({ day: 1, values: [2, 39.4, 0.4, 0.3, 1] });
  });

  it('draws curves as shares of the run and of the strip, with gaps where nothing was measured', () => {
    const strip = stripsOf({ columns }, history).find(({ column }) => column === 'temperature_c')!, { points, top } = curveOf(history, strip, 4 * DAY);
    expect(top).toBe(40);
    expect(points.map(([x]) => x)).toEqual([0, 0.125, 0.25, 0.3125, 0.375]);
    expect(points[3][1]).toBeCloseTo((39.4 - 36) / 4, 12);
    expect(curveOf(EMPTY, strip, 4 * DAY).points).toEqual([]);
  });

  it('finds the moment under the hand', () => {
    expect([-1, 0, DAY / 2 - 1, DAY / 2, 9 * DAY].map((minutes) => rowAt(history, minutes))).toEqual([-1, 0, 0, 1, 5]);
    expect(rowAt(EMPTY, 5)).toBe(-1);
  });

  it('goes back with the run: what lies ahead is no longer on it', () => {
    const back = recordOf([[0, 0, 37, 0, 0, 0, 0], [DAY, 3, 40, 0.6, 0.4, 1, 0]]);
    back.setPresent([DAY / 2, 1, 38.5, 0.1, 0, 0, 0]);
    expect(highestByDay(back, 'crs_grade')).toEqual([1]);
  });

  it('marks whole days, few enough to be read', () => {
    for (const days of [0.5, 3, 16, 21, 60, 400]) {
      const marks = dayMarks(days * DAY);
      expect(marks.length).toBeLessThanOrEqual(9);
      expect(marks.every(Number.isInteger)).toBe(true);
      expect(marks.at(-1)).toBeLessThanOrEqual(days);
    }
  });
});
