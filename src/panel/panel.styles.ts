export { base, tokens } from '../ui/theme.styles.js';
