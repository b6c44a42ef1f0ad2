import { testEveryScreen } from './every-screen';

testEveryScreen('region');
