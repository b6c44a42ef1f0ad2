import { testEveryScreen } from './every-screen';

testEveryScreen('municipal');
