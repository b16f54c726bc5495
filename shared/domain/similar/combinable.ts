/**
 * From this nearness on two items of one meeting ask for so much the same that handling them together is worth a
 * look.
 */
export const worthCombining = 0.36;
/** Below this nearness an earlier case is no help. */
export const worthShowing = 0.2;
