import { byApp, type Definers } from './definer';

export const secondFactor: Definers = {
  'identity.second_factor_of(text)': byApp('what the person of a session has for a second proof'),
  'identity.start_app(text, text)': byApp('begins to set up a code application'),
  'identity.confirm_app(text, bigint, text[])': byApp('lets it count, with its recovery codes'),
  'identity.use_app_step(text, bigint)': byApp('spends the step of a code'),
  'identity.use_recovery_code(text, text)': byApp('spends a recovery code'),
  'identity.replace_recovery_codes(text, text[])': byApp('new recovery codes instead of the old'),
  'identity.remove_app(text)': byApp('ends the code application'),
  'identity.own_passkeys(text)': byApp('the passkeys of the person of a session'),
  'identity.add_passkey(text, text, text, bigint, text[], text)': byApp('registers a passkey'),
  'identity.rename_passkey(text, text, text)': byApp('names a passkey of one’s own'),
  'identity.remove_passkey(text, text)': byApp('removes a passkey of one’s own'),
  'identity.find_passkey(text)': byApp('whose passkey, and its public key'),
  'identity.use_passkey(text, bigint)': byApp('counts the use of a passkey'),
  'identity.second_factor_table()': byApp('which roles of the entered library need a second proof'),
  'identity.set_second_factor_rule(text, boolean)': byApp('asks a second proof of a role, or no longer'),
};
