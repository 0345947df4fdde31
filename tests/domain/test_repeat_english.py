"""What comes round, as it is said in English."""

import pytest

from dates_in_words import pairs
from rules_in_words import rule_of

PACES = pairs(
    """
    daily -> FREQ=DAILY
    everyday -> FREQ=DAILY
    each day -> FREQ=DAILY
    each and every day -> FREQ=DAILY
    once a day -> FREQ=DAILY
    on a daily basis -> FREQ=DAILY
    every 3 days -> FREQ=DAILY;INTERVAL=3
    every three days -> FREQ=DAILY;INTERVAL=3
    every 3d -> FREQ=DAILY;INTERVAL=3
    every other day -> FREQ=DAILY;INTERVAL=2
    every second day -> FREQ=DAILY;INTERVAL=2
    every 4th day -> FREQ=DAILY;INTERVAL=4
    every day of the week -> FREQ=DAILY
    weekly -> FREQ=WEEKLY
    once per week -> FREQ=WEEKLY
    every 2 weeks -> FREQ=WEEKLY;INTERVAL=2
    once every 3 weeks -> FREQ=WEEKLY;INTERVAL=3
    every other week -> FREQ=WEEKLY;INTERVAL=2
    biweekly -> FREQ=WEEKLY;INTERVAL=2
    bi-weekly -> FREQ=WEEKLY;INTERVAL=2
    fortnightly -> FREQ=WEEKLY;INTERVAL=2
    every fortnight -> FREQ=WEEKLY;INTERVAL=2
    monthly -> FREQ=MONTHLY
    every other month -> FREQ=MONTHLY;INTERVAL=2
    every 2nd month -> FREQ=MONTHLY;INTERVAL=2
    bimonthly -> FREQ=MONTHLY;INTERVAL=2
    quarterly -> FREQ=MONTHLY;INTERVAL=3
    each quarter -> FREQ=MONTHLY;INTERVAL=3
    every 2 quarters -> FREQ=MONTHLY;INTERVAL=6
    semi-annually -> FREQ=MONTHLY;INTERVAL=6
    every half year -> FREQ=MONTHLY;INTERVAL=6
    every six months -> FREQ=MONTHLY;INTERVAL=6
    twice a year -> FREQ=MONTHLY;INTERVAL=6
    yearly -> FREQ=YEARLY
    annually -> FREQ=YEARLY
    once in 2 years -> FREQ=YEARLY;INTERVAL=2
    every working day -> FREQ=DAILY;X-WORKDAY=ALL
    on business days -> FREQ=DAILY;X-WORKDAY=ALL
    every workday -> FREQ=DAILY;X-WORKDAY=ALL
    every other working day -> FREQ=DAILY;INTERVAL=2;X-WORKDAY=ALL
    every 3 workdays -> FREQ=DAILY;INTERVAL=3;X-WORKDAY=ALL
    """
)
WEEKDAYS = pairs(
    """
    every monday -> FREQ=WEEKLY;BYDAY=MO
    mondays -> FREQ=WEEKLY;BYDAY=MO
    on sundays -> FREQ=WEEKLY;BYDAY=SU
    every wed. -> FREQ=WEEKLY;BYDAY=WE
    every wensday -> FREQ=WEEKLY;BYDAY=WE
    every mon and thu -> FREQ=WEEKLY;BYDAY=MO,TH
    every monday and every thursday -> FREQ=WEEKLY;BYDAY=MO,TH
    mondays, wednesdays, and fridays -> FREQ=WEEKLY;BYDAY=MO,WE,FR
    tue/thu -> FREQ=WEEKLY;BYDAY=TU,TH
    mwf -> FREQ=WEEKLY;BYDAY=MO,WE,FR
    mon-wed -> FREQ=WEEKLY;BYDAY=MO,TU,WE
    every tuesday through friday -> FREQ=WEEKLY;BYDAY=TU,WE,TH,FR
    saturdays through tuesdays -> FREQ=WEEKLY;BYDAY=MO,TU,SA,SU
    every day from monday to friday -> FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    weekly on wednesdays -> FREQ=WEEKLY;BYDAY=WE
    every week on tues -> FREQ=WEEKLY;BYDAY=TU
    friday every week -> FREQ=WEEKLY;BYDAY=FR
    monday of each week -> FREQ=WEEKLY;BYDAY=MO
    every 2 weeks on mon and fri -> FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR
    fridays every other week -> FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
    biweekly on thursday -> FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
    every other friday -> FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
    alternate fridays -> FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
    every 2 fridays -> FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
    weekdays -> FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    every weekday (monday to friday) -> FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    every day except weekends -> FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    every day but sunday -> FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA
    weekends -> FREQ=WEEKLY;BYDAY=SA,SU
    every other weekend -> FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU
    every two weekends -> FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU
    last working day of each week -> FREQ=WEEKLY;X-WORKDAY=-1
    end of each week -> FREQ=WEEKLY;BYDAY=FR
    start of every week -> FREQ=WEEKLY;BYDAY=MO
    every monday in january -> FREQ=WEEKLY;BYMONTH=1;BYDAY=MO
    """
)
MONTHS = pairs(
    """
    every 15th -> FREQ=MONTHLY;BYMONTHDAY=15
    on the 15th of each month -> FREQ=MONTHLY;BYMONTHDAY=15
    every 4th of the month -> FREQ=MONTHLY;BYMONTHDAY=4
    every month on the 4th day -> FREQ=MONTHLY;BYMONTHDAY=4
    fifth of each month -> FREQ=MONTHLY;BYMONTHDAY=5
    monthly on day 18 -> FREQ=MONTHLY;BYMONTHDAY=18
    monthly on days 1 and 15 -> FREQ=MONTHLY;BYMONTHDAY=1,15
    monthly on the 1 and 15 -> FREQ=MONTHLY;BYMONTHDAY=1,15
    every 1st and 15th of the month -> FREQ=MONTHLY;BYMONTHDAY=1,15
    1st, 10th and 20th of each month -> FREQ=MONTHLY;BYMONTHDAY=1,10,20
    on the 1st and 15th -> FREQ=MONTHLY;BYMONTHDAY=1,15
    every other month on the 4th -> FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=4
    every 3 months on the 15th -> FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15
    every month on the 31st -> FREQ=MONTHLY;BYMONTHDAY=31
    first day of each month -> FREQ=MONTHLY;BYMONTHDAY=1
    start of each month -> FREQ=MONTHLY;BYMONTHDAY=1
    every month at the begin -> FREQ=MONTHLY;BYMONTHDAY=1
    last day of each month -> FREQ=MONTHLY;BYMONTHDAY=-1
    last of each month -> FREQ=MONTHLY;BYMONTHDAY=-1
    end of each month -> FREQ=MONTHLY;BYMONTHDAY=-1
    every month end -> FREQ=MONTHLY;BYMONTHDAY=-1
    every last day -> FREQ=MONTHLY;BYMONTHDAY=-1
    month end -> FREQ=MONTHLY;BYMONTHDAY=-1
    monthly at month end -> FREQ=MONTHLY;BYMONTHDAY=-1
    every month on the 4th last -> FREQ=MONTHLY;BYMONTHDAY=-4
    every month on the last day but one -> FREQ=MONTHLY;BYMONTHDAY=-2
    every month on day 9 from the end -> FREQ=MONTHLY;BYMONTHDAY=-9
    first and last day of each month -> FREQ=MONTHLY;BYMONTHDAY=-1,1
    first friday of each month -> FREQ=MONTHLY;BYDAY=1FR
    every first friday -> FREQ=MONTHLY;BYDAY=1FR
    every last friday -> FREQ=MONTHLY;BYDAY=-1FR
    every month on the last friday -> FREQ=MONTHLY;BYDAY=-1FR
    the last friday but one of each month -> FREQ=MONTHLY;BYDAY=-2FR
    the last friday but two of each month -> FREQ=MONTHLY;BYDAY=-3FR
    every month on the 2nd last friday -> FREQ=MONTHLY;BYDAY=-2FR
    first and third friday of each month -> FREQ=MONTHLY;BYDAY=1FR,3FR
    every 2nd and 4th friday -> FREQ=MONTHLY;BYDAY=2FR,4FR
    first monday and third friday of each month -> FREQ=MONTHLY;BYDAY=1MO,3FR
    every other month on the 2nd tuesday -> FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU
    third saturday of the month -> FREQ=MONTHLY;BYDAY=3SA
    every friday the 13th -> FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR
    last working day of each month -> FREQ=MONTHLY;X-WORKDAY=-1
    first business day of every month -> FREQ=MONTHLY;X-WORKDAY=1
    3rd working day of each month -> FREQ=MONTHLY;X-WORKDAY=3
    every first workday -> FREQ=MONTHLY;X-WORKDAY=1
    every last workday -> FREQ=MONTHLY;X-WORKDAY=-1
    second last working day of each month -> FREQ=MONTHLY;X-WORKDAY=-2
    the last working day but one of each month -> FREQ=MONTHLY;X-WORKDAY=-2
    every month on working day number 7 -> FREQ=MONTHLY;X-WORKDAY=7
    every month on working day number 7 from the end -> FREQ=MONTHLY;X-WORKDAY=-7
    last weekday of each month -> FREQ=MONTHLY;X-WORKDAY=-1
    last working day of each quarter -> FREQ=MONTHLY;INTERVAL=3;X-WORKDAY=-1
    end of every quarter -> FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1
    every quarter end -> FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1
    1st of each quarter -> FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1
    first friday of every quarter -> FREQ=MONTHLY;INTERVAL=3;BYDAY=1FR
    15th of the first month of each quarter -> FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15
    """
)
YEARS = pairs(
    """
    every july 4th -> FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4
    every jan 1 -> FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1
    every year on 19 august -> FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=19
    4th of july every year -> FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4
    each 4/15 -> FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15
    each 15/4 -> FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15
    each 3/4 -> FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=4
    every 29 feb -> FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29
    every 14 jan, 14 apr and 14 jul -> FREQ=YEARLY;BYMONTH=1,4,7;BYMONTHDAY=14
    every january -> FREQ=YEARLY;BYMONTH=1
    yearly in the month of may -> FREQ=YEARLY;BYMONTH=5
    every january on the 15th -> FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15
    every april and december on the 1st and 24th -> FREQ=YEARLY;BYMONTH=4,12;BYMONTHDAY=1,24
    end of every june -> FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1
    every end of june and december -> FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1
    every start of june -> FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1
    each year on the first monday in september -> FREQ=YEARLY;BYMONTH=9;BYDAY=1MO
    every november on the last friday -> FREQ=YEARLY;BYMONTH=11;BYDAY=-1FR
    every year on the 13th friday -> FREQ=YEARLY;BYDAY=13FR
    first working day of each year -> FREQ=YEARLY;X-WORKDAY=1
    first day of each year -> FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1
    last day of each year -> FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31
    every year end -> FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31
    every christmas -> FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25
    every new year's day -> FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1
    every thanksgiving -> FREQ=YEARLY;BYMONTH=11;BYDAY=4TH
    every memorial day -> FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO
    daily in may -> FREQ=DAILY;BYMONTH=5
    """
)
CLOCKS = pairs(
    """
    every friday at 5pm -> FREQ=WEEKLY;BYDAY=FR;AT=17:00
    every friday, 5pm -> FREQ=WEEKLY;BYDAY=FR;AT=17:00
    every friday at 4 -> FREQ=WEEKLY;BYDAY=FR;AT=16:00
    tuesdays and thursdays at 3:15 -> FREQ=WEEKLY;BYDAY=TU,TH;AT=15:15
    thursdays at 17.30 -> FREQ=WEEKLY;BYDAY=TH;AT=17:30
    9am on sundays -> FREQ=WEEKLY;BYDAY=SU;AT=09:00
    at 10 every monday -> FREQ=WEEKLY;BYDAY=MO;AT=10:00
    daily at 12a -> FREQ=DAILY;AT=00:00
    daily at noon -> FREQ=DAILY;AT=12:00
    daily at midnight -> FREQ=DAILY;AT=23:59
    every 5pm -> FREQ=DAILY;AT=17:00
    everyday 6am -> FREQ=DAILY;AT=06:00
    every morning at 7am -> FREQ=DAILY;AT=07:00
    every night at 10 -> FREQ=DAILY;AT=22:00
    every evening 8 -> FREQ=DAILY;AT=20:00
    nightly at 9 -> FREQ=DAILY;AT=21:00
    mornings at 9am -> FREQ=DAILY;AT=09:00
    8 in the evenings -> FREQ=DAILY;AT=20:00
    weekday mornings at 9 -> FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;AT=09:00
    monday mornings at 9 -> FREQ=WEEKLY;BYDAY=MO;AT=09:00
    every monday afternoon, 4 -> FREQ=WEEKLY;BYDAY=MO;AT=16:00
    every morning -> FREQ=DAILY;AT=09:00
    nightly -> FREQ=DAILY;AT=21:00
    every other morning -> FREQ=DAILY;INTERVAL=2;AT=09:00
    every lunchtime -> FREQ=DAILY;AT=12:00
    in the afternoons -> FREQ=DAILY;AT=14:00
    in the morning every day -> FREQ=DAILY;AT=09:00
    tuesday afternoons -> FREQ=WEEKLY;BYDAY=TU;AT=14:00
    every monday morning -> FREQ=WEEKLY;BYDAY=MO;AT=09:00
    every friday by close of business -> FREQ=WEEKLY;BYDAY=FR;AT=18:00
    by end of day on fridays -> FREQ=WEEKLY;BYDAY=FR;AT=18:00
    first thing every monday -> FREQ=WEEKLY;BYDAY=MO;AT=09:00
    every monday first thing in the morning -> FREQ=WEEKLY;BYDAY=MO;AT=09:00
    at 10 am on 15th of every month -> FREQ=MONTHLY;BYMONTHDAY=15;AT=10:00
    """
)
BOUNDS = pairs(
    """
    every friday until 31 dec -> FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231
    every friday until end of november -> FREQ=WEEKLY;BYDAY=FR;UNTIL=20261130
    every day through 31 dec -> FREQ=DAILY;UNTIL=20261231
    every day through december -> FREQ=DAILY;UNTIL=20261231
    every day through end of month -> FREQ=DAILY;UNTIL=20261130
    every day from 1 dec to 20 dec -> FREQ=DAILY;UNTIL=20261220
    every day between 1 dec and 20 dec -> FREQ=DAILY;UNTIL=20261220
    daily for 3 weeks -> FREQ=DAILY;UNTIL=20261208
    daily for the next year -> FREQ=DAILY;UNTIL=20271117
    daily from 1 dec, for 2 weeks -> FREQ=DAILY;UNTIL=20261214
    every day for 5 occurrences -> FREQ=DAILY;COUNT=5
    every other friday for 5 times -> FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=5
    every day twice -> FREQ=DAILY;COUNT=2
    every friday thrice -> FREQ=WEEKLY;BYDAY=FR;COUNT=3
    every friday, 10 times -> FREQ=WEEKLY;BYDAY=FR;COUNT=10
    every friday x 4 -> FREQ=WEEKLY;BYDAY=FR;COUNT=4
    every friday ending after 4 times -> FREQ=WEEKLY;BYDAY=FR;COUNT=4
    starting tomorrow, every friday, 4 times -> FREQ=WEEKLY;BYDAY=FR;COUNT=4
    every friday starting tomorrow at 5pm -> FREQ=WEEKLY;BYDAY=FR;AT=17:00
    every friday starting tomorrow at 5 -> FREQ=WEEKLY;BYDAY=FR;AT=17:00
    repeat every friday. -> FREQ=WEEKLY;BYDAY=FR
    due every friday -> FREQ=WEEKLY;BYDAY=FR
    by the 15th of each month -> FREQ=MONTHLY;BYMONTHDAY=15
    every month by the 15th -> FREQ=MONTHLY;BYMONTHDAY=15
    no later than every friday -> FREQ=WEEKLY;BYDAY=FR
    """
)


@pytest.mark.parametrize(("typed", "meant"), [*PACES, *WEEKDAYS, *MONTHS, *YEARS, *CLOCKS, *BOUNDS])
def test_english_is_read(typed: str, meant: str) -> None:
    assert rule_of(typed) == meant
    assert rule_of(typed.upper()) == meant
