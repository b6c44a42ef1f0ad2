export {
  addDays,
  daysBetween,
  easter,
  type IsoDate,
  isIsoDate,
  isoDate,
  isoWeek,
  mondayOfIsoWeek,
  partsOf,
  todayIn,
  weekday,
} from './dates';
export { isUuid, timeOfUuid, uuidv7 } from './ids';
export { fail, ok, type Result } from './result';
export { normaliseText, stripDiacritics } from './text';
export {
  defaultLocale,
  isLocale,
  isRole,
  type Locale,
  locales,
  type Permission,
  permissions,
  type Role,
  roles,
  type TenantKind,
  tenantKinds,
} from './vocabulary';
