import { testEveryScreen } from './every-screen';

testEveryScreen('school');
