// What stands in the menus of the top bar: names of commands, nothing of their own.
import type { CommandId } from '../app/commands';

/** In every window. */
export const SAVE_MENU: readonly CommandId[] = ['receipt', 'saveScenario', 'saveRecord', 'saveCsv', 'saveCsvForExcel', 'savePicture', 'savePictureOnPaper', 'figure', 'poster', 'film', 'print'];

/** What can be done with the run beyond watching it, which only its key would tell otherwise. */
export const TOOLS_MENU: readonly CommandId[] = ['lessons', 'desk', 'compare', 'carBench', 'ward', 'brush', 'infuse', 'give', 'spanFrom', 'spanTo', 'sound', 'describe', 'build', 'goOn', 'commands'];

/** The only one beside that of saving where the window has no room for buttons. */
export const MORE_MENU: readonly CommandId[] = [...TOOLS_MENU, 'share', 'open', 'theme', 'language', 'newSeed', 'seed', 'help'];
