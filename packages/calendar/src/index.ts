export { type DateRule, dateRuleSchema, datesOf, nextDates, type OccasionDates } from './date-rule';
export { parseRuleText } from './rule-text';
