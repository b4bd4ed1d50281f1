export { define } from '../ui/define.js';
