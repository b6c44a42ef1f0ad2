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
export { cases, type Forms, type GrammaticalCase } from './declension';
export { isUuid, uuidv7 } from './ids';
export {
  accusativeOf,
  genderOf,
  type PersonForms,
  suggestForms,
  suggestLibraryForms,
  suggestPersonForms,
  suggestPlaceForms,
  suggestVocative,
} from './names';
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
