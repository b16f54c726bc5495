import { atLowCost } from '../password-cost.ts';

/** Before each file of tests. */
atLowCost();
