export { cleanText, fold, isBlank, longestText } from '../../shared/texts.js';
