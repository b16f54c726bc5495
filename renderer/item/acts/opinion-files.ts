import { acceptFor } from '../../../shared/model/reading/file-endings.ts';

/** What units send their opinions in; whatever it is called, the reader looks at what it is. */
export const opinionFiles = acceptFor('document', 'page');
