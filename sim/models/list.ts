// The models there are: a further one is a folder beside this file and its line here.
export { organoid } from './organoid';
export { tissue } from './tissue';
