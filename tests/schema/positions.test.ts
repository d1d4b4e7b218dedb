// Tables of cells as they come from microscopes, spreadsheets and PhysiCell: what is plain is read, what is not is named by line and column.
import { describe, expect, it } from 'vitest';
import { parseScenario, previewPositions } from '../../schema';
import { placeOfFault, readPositions, writePositions } from '../../schema/positions';

const SAME = [[10.5, 20, 0], [-3, 4, 0]];
const faultsOf = (csv: string, dimensions: 2 | 3 = 2, choice = {}) => readPositions(csv, dimensions, choice).faults.map((fault) => `${placeOfFault(fault)}: ${fault.value}; ${fault.expected}`);

describe('a table of cells', () => {
  it.each([
    ['its own form', 'x_um,y_um\n10.5,20\n-3,4'],
    ['spaces and empty lines', ' x_um , y_um \n\n 10.5 , 20\n -3 , 4 \n\n'],
    ['byte order mark and carriage returns', '\uFEFFx_um,y_um\r\n10.5,20\r\n-3,4\r\n'],
    ['another order', 'y_um,x_um\n20,10.5\n4,-3'],
    ['extra columns', 'id,x_um,area,y_um\n1,10.5,77,20\n2,-3,,4'],
    ['semicolons with a decimal comma', 'x_um;y_um\n10,5;20\n-3;4'],
    ['semicolons with a decimal point', 'x_um;y_um\n10.5;20\n-3;4'],
    ['tabs', 'x_um\ty_um\n10.5\t20\n-3\t4'],
    ['tabs with a decimal comma', 'x_um\ty_um\n10,5\t20\n-3\t4'],
    ['spaces as separators', 'x y z type\n10.5  20 0 tumor\n-3 4 0 tumor'],
    ['no header', '10.5,20\n-3,4'],
    ['PhysiCell without a header', '10.5,20,0,0\n-3,4,0,0'],
    ['PhysiCell with a header', 'x,y,z,type,volume,cycle entry,custom:GFP\n10.5,20,0,tumor,,,\n-3,4,0,tumor,2494,0,1'],
    ['names of image programs', '"Label","Centroid X µm","Centroid Y µm"\n"a, b",10.5,20\n"c",-3,4'],
    ['other names', 'cell,position_x,position_y [um]\n1,10.5,20\n2,-3,4'],
    ['comments', '# made on Monday\nx_um,y_um\n10.5,20\n# a note\n-3,4'],
    ['separators at the ends of lines', 'x_um,y_um,\n10.5,20,\n-3,4,'],
    ['quoted numbers', 'x_um,y_um\n"10.5","20"\n"-3","4"'],
    ['exponents and signs', 'x_um,y_um\n+1.05e1,2E1\n-3.,4'],
  ])('is read with %s', (_what, csv) => {
    const { points, faults } = readPositions(csv, 2);
    expect(faults).toEqual([]);
    expect(points).toEqual(SAME);
  });

  it('keeps three coordinates and the lines they stand on', () => {
    expect(readPositions('z,y,x\n\n3,2,1\n6,5,4', 3)).toMatchObject({ points: [[1, 2, 3], [4, 5, 6]], lines: [3, 4] });
  });

  it('says what it took for granted', () => {
    expect(readPositions('1;2', 2).warnings).toEqual(['The table has no header: its columns were read as x, y.']);
    expect(readPositions('x_um;y_um;area\n1,5;2;3', 2).warnings).toEqual(['The comma was read as the decimal sign.', 'Columns that are not used: area.']);
  });

  it('reads back what it writes, to the last bit', () => {
    const points = [[0.1, -1e-7, 1 / 3], [99999.99999999999, 5e-324, -0.1]] as const;
    expect(readPositions(writePositions(points, 3), 3).points).toEqual(points);
  });
});

describe('what is not plain', () => {
  it.each([
    ['nothing', '\n \n', ['line 1: "an empty table"; columns x_um and y_um and one line per cell']],
    ['no place', 'id,area\n1,2', ['line 1: "id, area"; the header x_um,y_um or x_um,y_um,z_um, or another with a column for x in µm']],
    ['two columns for x', 'x_um,pos_x,y_um\n1,2,3', ['line 1, column 2: "pos_x"; one column for x; column 1 (x_um) is another']],
    ['another unit', 'x_mm,y_mm\n1,2', ['line 1, column 1: "x_mm"; x in µm, in a column such as x_um']],
    ['pixels', 'X (px),Y (px)\n1,2', ['line 1, column 1: "X (px)"; x in µm, in a column such as x_um']],
    ['words for numbers', 'id,x_um,y_um\n1,2,3\n2,a,5\n3,6,', ['line 3, column 2: "a"; x in µm, a number', 'line 4: "3,6"; 3 fields, as many as in the first line']],
    ['two decimal signs', 'x_um;y_um\n1,5;2\n1.000,5;2', ['line 2, column 1: "1,5"; x in µm, a number', 'line 3, column 1: "1.000,5"; x in µm, a number']],
    ['a decimal comma between commas', 'x_um,y_um\n10,5,20,25', ['line 2: "10,5,20,25"; 2 fields, as many as in the first line']],
    ['many columns without names', '1,2,3,4,5', ['line 1: "5 columns without names"; a header such as x_um,y_um,z_um,type above more than four columns']],
    ['height in a flat patch', 'x_um,y_um,z_um\n10.5,20,3.7', ['line 2, column 3: "3.7"; z = 0 in a 2-D patch']],
  ])('%s', (_what, csv, faults) => {
    expect(faultsOf(csv)).toEqual(faults);
  });

  it('a table without z for a patch with height', () => {
    expect(faultsOf('x_um,y_um\n1,2', 3)).toEqual(['line 1: "a table without z"; the header x_um,y_um,z_um: a 3-D patch needs three coordinates']);
  });
});

describe('a table of several types', () => {
  const csv = 'x,y,z,type\n1,2,0,tumor\n3,4,0,cart\n5,6,0,Tumor';

  it('gives the rows of the asked type, or of the population’s own names', () => {
    expect(readPositions(csv, 2, { type: 'cart' }).points).toEqual([[3, 4, 0]]);
    expect(readPositions(csv, 2, { names: ['blasts', 'tumor'] })).toMatchObject({ points: [[1, 2, 0], [5, 6, 0]], lines: [2, 4] });
  });

  it('is refused where the type cannot be known', () => {
    expect(faultsOf(csv, 2, { names: ['blasts', 'healthy'] })).toEqual([
      'line 1, column 4: "tumor (1 rows), cart (1 rows), Tumor (1 rows)"; rows of one type, or the type that is meant under "type" beside the table',
    ]);
    expect(faultsOf(csv, 2, { type: 'stroma' })).toEqual(['line 1, column 4: "stroma"; one of the types of this table: tumor (1 rows), cart (1 rows), Tumor (1 rows)']);
    expect(faultsOf('x,y\n1,2', 2, { type: 'tumor' })).toEqual(['line 1: "a table without types"; a column named type, to choose rows by it']);
  });

  it('places a population by the type a document names', () => {
    const text = JSON.stringify({
      format: 'cart-lab/scenario', version: 1, name: 'types', title: 'Types', duration: '1d', domain: { dimensions: 2, size: [200, 200] },
      populations: [{ kind: 'tumor', label: 'blasts', antigenA: 1, placement: { shape: 'positions', csv: '10,20,0,0\n40,20,0,1', type: '1' } }],
    });
    const parsed = parseScenario(text, 'types.json');
    expect(parsed.ok && parsed.scenario.populations).toMatchObject([{ count: 1, placement: { points: [[40, 20, 0]] } }]);
  });
});

describe('a preview', () => {
  it('shows columns, types and extent before a patch is chosen', () => {
    expect(previewPositions('type;z;y;x;GFP\ntumor;3,5;2;1;0\ncart;-3;0;9;1')).toMatchObject({
      header: ['type', 'z', 'y', 'x', 'GFP'], columns: { x: 3, y: 2, z: 1, type: 0 }, separator: ';', decimal: ',', points: [[1, 2, 3.5], [9, 0, -3]],
      types: ['tumor', 'cart'], typeCounts: new Map([['tumor', 1], ['cart', 1]]), bounds: { min: [1, 0, -3], max: [9, 2, 3.5] },
      warnings: ['The comma was read as the decimal sign.', 'Columns that are not used: GFP.'], faults: [],
    });
    expect(previewPositions('x,y\n1,b')).toMatchObject({ points: [], bounds: null, faults: [{ line: 2, column: 2 }] });
    expect(previewPositions('a story about cells')).toBeNull();
  });
});
