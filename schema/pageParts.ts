// Names of the parts of the page that a lesson can leave out or lock; the page says what each of them is (src/app/parts.ts).
export const PAGE_PARTS = [
  'top', 'scenarios', 'lessons', 'desk', 'seed', 'panel', 'story', 'experiments', 'parameters', 'parameterList', 'charts', 'ward', 'cell', 'legend', 'sound', 'zoom', 'captions', 'transport', 'time', 'speed', 'span', 'courses',
  'doses', 'drugs', 'brush', 'bench', 'compare', 'builder', 'save', 'share', 'theme', 'language', 'palette', 'help',
] as const;
