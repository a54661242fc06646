import type { MaterialView } from '@lms/contract/sandbox/material';

/** What the trainee noted with a verdict. Before there is one, the server's note only says what is to be done. */
export const noteOf = ({ verdict, note }: MaterialView): string => (verdict ? note : '');
