import {
  Archive,
  Bell,
  Box,
  CalendarCheck,
  CalendarDays,
  ChartColumn,
  Check,
  CheckCheck,
  ChevronDown,
  CircleAlert,
  CircleQuestionMark,
  CircleSlash,
  Clock,
  CloudOff,
  Copy,
  Download,
  Ellipsis,
  ExternalLink,
  FileText,
  History,
  Info,
  KeyRound,
  LayoutTemplate,
  Library,
  Lightbulb,
  Lock,
  LogOut,
  Mail,
  Megaphone,
  Merge,
  Monitor,
  Pencil,
  Plus,
  Printer,
  RotateCcw,
  Save,
  Send,
  SlidersHorizontal,
  Smartphone,
  TriangleAlert,
  Undo2,
  User,
  Users,
  X,
} from 'lucide-react';

const icons = {
  archive: Archive,
  bell: Bell,
  box: Box,
  calendar: CalendarDays,
  campaign: Megaphone,
  chart: ChartColumn,
  check: Check,
  checks: CheckCheck,
  clock: Clock,
  copy: Copy,
  declined: CircleSlash,
  down: ChevronDown,
  download: Download,
  external: ExternalLink,
  help: CircleQuestionMark,
  history: History,
  idea: Lightbulb,
  info: Info,
  key: KeyRound,
  leave: LogOut,
  library: Library,
  lock: Lock,
  mail: Mail,
  merge: Merge,
  more: Ellipsis,
  offline: CloudOff,
  pen: Pencil,
  people: Users,
  person: User,
  phone: Smartphone,
  plus: Plus,
  print: Printer,
  redo: RotateCcw,
  returned: Undo2,
  save: Save,
  screen: Monitor,
  send: Send,
  settings: SlidersHorizontal,
  stop: CircleAlert,
  template: LayoutTemplate,
  text: FileText,
  today: CalendarCheck,
  warn: TriangleAlert,
  x: X,
} as const;

export type IconName = keyof typeof icons;

type IconProps = { name: IconName; className?: string };

/** Always beside a word, so hidden from readers of speech. */
export function Icon({ name, className }: IconProps) {
  const Drawing = icons[name];
  return (
    <Drawing
      className={className ? `i ${className}` : 'i'}
      size={20}
      strokeWidth={1.6}
      aria-hidden="true"
      focusable="false"
    />
  );
}

type DrawnIconProps = { name: IconName; x: number; y: number; size: number };

/** The same drawing inside another picture, in that picture's units. */
export function DrawnIcon({ name, x, y, size }: DrawnIconProps) {
  const Drawing = icons[name];
  return <Drawing className="ico" x={x} y={y} size={size} strokeWidth={2.2} aria-hidden="true" />;
}
