import type * as z from 'zod';
import { StatusQuery } from '../certification/status.js';

/** The filters of the people's list, without its pages: the file holds all of them. */
export const PeopleExportQuery = StatusQuery.omit({ page: true, size: true });
export type PeopleExportQuery = z.infer<typeof PeopleExportQuery>;
