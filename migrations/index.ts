import { CreateGroundFloor1763700000000 } from './1763700000000-create-ground-floor.js';

/** Every migration, oldest first. */
export const migrations = [CreateGroundFloor1763700000000];
