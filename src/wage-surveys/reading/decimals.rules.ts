export { divideHalfUp, formatUnits, settingUnits, toUnits, unitsPerOne } from '../../shared/decimals.js';
