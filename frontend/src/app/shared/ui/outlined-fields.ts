import { MAT_FORM_FIELD_DEFAULT_OPTIONS, type MatFormFieldDefaultOptions } from '@angular/material/form-field';

/**
 * The look of form fields: the label stands in the outline from the start, so that an empty field says what it wants.
 * Provided by each component with a form, not for the whole product: the first page comes without form fields.
 */
export const outlinedFields = {
  provide: MAT_FORM_FIELD_DEFAULT_OPTIONS,
  useValue: {
    appearance: 'outline',
    floatLabel: 'always',
    subscriptSizing: 'dynamic',
  } satisfies MatFormFieldDefaultOptions,
};
