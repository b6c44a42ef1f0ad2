import { byApp, type Definers } from './definer';

export const wordForms: Definers = {
  'identity.own_names(text)': byApp('how the signed-in person’s name is declined'),
  'identity.confirm_own_names(text, jsonb)': byApp('keeps what she has corrected'),
  'identity.confirm_library_names(jsonb, jsonb)': byApp(
    'keeps the cases of the entered library’s name and of its town’s',
  ),
};
