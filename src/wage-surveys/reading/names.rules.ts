export { nameKey } from '../../shared/names.js';
