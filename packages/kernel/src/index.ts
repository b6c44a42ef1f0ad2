export {
  addDays,
  daysBetween,
  easter,
  type IsoDate,
  isIsoDate,
  isoDate,
  mondayOfIsoWeek,
  partsOf,
  todayIn,
  weekday,
} from './dates';
export { isUuid, uuidv7 } from './ids';
export { fail, ok, type Result } from './result';
export { normaliseText, stripDiacritics } from './text';
export {
  type Duty,
  duties,
  isLocale,
  isRole,
  type Locale,
  type Permission,
  permissions,
  type Role,
  roles,
  type TenantKind,
  tenantKinds,
} from './vocabulary';
