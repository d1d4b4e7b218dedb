// What the page says about the brush.
import { counted } from '../../../schema/plural';

export const BRUSH_TEXTS = {
  label: 'Brush', failed: 'The brush could not be loaded: the server does not answer.', close: 'Put the brush away',
  tool: 'What the brush does',
  tools: { place: 'Add', remove: 'Erase', alter: 'Antigen', move: 'Move', inject: 'Inject', vessel: 'Vessel' },
  about: {
    place: 'Draw on the picture to add cells. Whatever is there already stays, unless the new cells come in its place.',
    remove: 'Draw over cells to take them out.',
    alter: 'Draw over tumour and healthy cells to lower or raise their antigen for good; daughters inherit it.',
    move: 'Drag cells to where they should be.',
    vessel: 'Press to lay a vessel. It brings oxygen, CAR-T cells come in through it, and blood carries cytokines away.',
    inject: 'Draw to put a substance into the tissue. Drugs act through the patient or the medium and are given as a whole.',
  },
  what: 'What is added', whom: 'Which cells', everyone: 'all cells',
  kinds: { tumor: 'tumour cells', cart: 'CAR-T cells', healthy: 'healthy cells', stroma: 'stroma', macrophage: 'macrophages' },
  without: (label: string, antigens: string) => `${label}, no ${antigens}`,
  wall: 'stroma, as a barrier',
  size: 'Radius', density: 'Density', share: 'Share of the cells', instead: 'In place of others',
  antigen: 'Antigen', change: 'Change',
  changes: { '0': 'lose it', '0.1': 'a tenth', '0.5': 'half', '2': 'double', '10': 'tenfold' },
  field: 'Substance', amount: 'Concentration added', noFields: 'This scenario follows no substance that could be injected.',
  undo: 'Undo', redo: 'Redo', undoOf: (stroke: string) => `Undo: ${stroke}`, redoOf: (stroke: string) => `Redo: ${stroke}`,
  keys: 'Arrow keys move the brush, Enter stamps. Wheel, middle button or two fingers move the picture.',
  keysMove: 'Arrow keys move the brush; Enter takes the cells up, and Enter again lets them down.',
  at: (x: string, y: string) => `Brush at x ${x} µm, y ${y} µm`,
  done: (stroke: string) => `Done: ${stroke}.`, undone: (stroke: string) => `Undone: ${stroke}.`, taken: 'The cells are taken up. Move, and press Enter to let them down.',
  slice: (z: string) => `The brush works in the slice at z = ${z} µm.`,
  onTheWay: 'The run is on its way to another time.',
  room: (n: number) => `room for about ${counted(n, 'cell')} a stamp`,
  take: 'Or take the brush and change the tissue by hand.',
  byHand: 'Place cells by hand with the brush',
} as const;
