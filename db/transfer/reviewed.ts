/**
 * What a copy of a library holds beside the tables of `public` that have a tenant, which are all in it by themselves. A test
 * compares these lists with the catalogue: a table that stands in none of them is red.
 */
export const libraryParts = [
  'tenants',
  'people',
  'memberships',
  'role_grants',
  'second_factor_rules',
  'mail_preferences',
  'invitations',
  'links',
  'access_grants',
  'workgroup_members',
] as const;

/** Rows of others that the library's own rows point at. */
export const referenceParts = [
  'tenants',
  'regions',
  'territories',
  'people',
  'occasions',
  'campaign_templates',
  'campaigns',
] as const;

/** Tables a copy leaves out, and why. */
export const leftOut: Record<string, string> = {
  'identity.sessions': 'a sign-in belongs to one installation; people sign in anew by a code',
  'identity.sign_in_attempts': 'a count of minutes',
  'identity.sign_in_codes': 'a secret of minutes',
  'identity.second_factors': 'a secret, sealed with the key of its installation',
  'identity.recovery_codes': 'a secret',
  'identity.passkeys': 'bound to the address of one installation',
  'identity.ceremonies': 'a secret of minutes',
  'identity.provider_accounts': 'how a person proves herself to one installation',
  'identity.suppressed_addresses': 'what the mail provider of one installation reported',
  'identity.person_letters': 'letters to a person about her account, not the library’s',
  'identity.guest_devices':
    'the browser a guest’s link is bound to; links and their addresses are made anew where the copy arrives',
  'identity.guest_codes': 'a secret of minutes',
  'identity.platform_admins': 'administrators of one installation',
};
