// Why something cannot be done now, for whoever presses its key or reads its entry in a menu.

export const WHY_TEXTS = {
  manySeeds: 'Many seeds are for two runs: compare this one with another first.',
  endCompare: 'There is no comparison to close.',
  swap: 'There is only one run: compare it with another first.',
  keep: 'There is only one run: compare it with another first.',
  ward: 'This scenario has no patient around its tissue, so there is no ward chart.',
  carBench: 'No CAR can be designed here: the scenario has no CAR-T product, or its model has a law of its own for killing.',
  infuse: 'This scenario has no CAR-T product that could be infused.',
  nextCourse: 'The run has only one course: go back in time and change something there to begin another.',
  previousCourse: 'The run has only one course: go back in time and change something there to begin another.',
  clearSpan: 'No span is marked.',
  saveSpan: 'No span is marked.',
  undoStroke: 'There is no stroke or dose to be undone.',
  redoStroke: 'Nothing was undone that could be done again.',
  brush: 'There is no picture to paint on.',
  savePicture: 'There is no picture to be saved.',
  savePictureOnPaper: 'There is no picture to be saved.',
  projection: 'This scenario is flat: there is no slice to show.',
  cutOpen: 'There is no whole volume to be cut open.',
  follow: 'No cell is chosen: click one in the picture.',
} as const;
