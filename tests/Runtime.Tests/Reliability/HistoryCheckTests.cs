namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>Histories made by hand: the judge of random ones must find each anomaly, and none where there is none.</summary>
public sealed class HistoryCheckTests
{
    [Fact]
    public void A_history_without_a_fault_has_no_finding()
    {
        HistoryCheck check = Check(
            "begin 1 keep +1:10 +2:20",
            "begin 2 keep ?1 ?2",
            "end 1 Committed",
            "end 2 Committed 0= 1=",
            "begin 3 keep +1:11 ?1 -1:12 ?1",
            "end 3 Committed 1=10,11 3=10,11",
            "begin 4 drop ?1 +1:13 ?1",
            "end 4 Aborted 0=10,11 2=10,11,13",
            "begin 5 keep ?1 ?2",
            "end 5 Committed 0=10,11 1=20");

        Assert.Empty(check.Findings);
        Assert.Equal(3, check.Appends);
    }

    [Theory]
    [InlineData("0= 1=20", true)]
    [InlineData("0=10 1=", true)]
    [InlineData("0=10 1=20", false)]
    [InlineData("0= 1=", false)]
    public void An_unknown_outcome_is_all_or_nothing(string read, bool isTorn)
    {
        string[] reads = ["begin 2 keep ?1 ?2", $"end 2 Committed {read}"];

        Assert.Equal(isTorn, Found(["begin 1 keep +1:10 +2:20", "end 1 Unknown", .. reads]).Contains(Anomaly.Torn));
        Assert.Equal(isTorn, Found(["begin 1 keep +1:10 +2:20", .. reads]).Any()); // A kill: nobody was told.
    }

    [Fact]
    public void What_is_of_unknown_outcome_may_come_later() => Assert.Empty(Found(
        "begin 1 keep +1:10", "end 1 Unknown", "begin 2 keep ?1", "end 2 Committed 0=", "begin 3 keep ?1", "end 3 Committed 0=10"));

    [Fact]
    public void What_is_of_unknown_outcome_does_not_go_again() => Assert.Contains(Anomaly.NotAPrefix, Found(
        "begin 1 keep +1:10", "end 1 Unknown", "begin 2 keep ?1", "end 2 Committed 0=10",
        "begin 3 keep +1:11", "end 3 Committed", "begin 4 keep ?1", "end 4 Committed 0=11"));

    [Fact]
    public void G0_two_transactions_overwrite_each_other() => Assert.Contains(Anomaly.WriteCycle, Found(
        "begin 1 keep +1:10 +2:20", "begin 2 keep +1:11 +2:21", "end 1 Committed", "end 2 Committed",
        "begin 3 keep ?1 ?2", "end 3 Committed 0=10,11 1=21,20"));

    [Theory]
    [InlineData("begin 1 drop +1:10", "end 1 Aborted")]
    [InlineData("begin 1 keep +1:10", "end 1 Aborted")]
    [InlineData("begin 1 drop +1:10", "")]
    [InlineData("begin 1 keep -1:10", "end 1 Committed")]
    [InlineData("begin 1 keep +2:10", "end 1 Committed")]
    public void G1a_a_value_of_nobody_or_that_was_undone(string begin, string end) => Assert.Contains(Anomaly.AbortedRead, Found(
        begin, end, "begin 3 keep ?1", "end 3 Committed 0=10"));

    [Fact]
    public void G1b_what_a_transaction_had_done_in_the_middle() => Assert.Contains(Anomaly.IntermediateRead, Found(
        "begin 1 keep +1:10 +1:11", "begin 2 keep ?1", "end 1 Committed", "end 2 Committed 0=10",
        "begin 3 keep ?1", "end 3 Committed 0=10,11"));

    [Fact]
    public void G1c_two_transactions_see_each_others_writes() => Assert.Contains(Anomaly.InformationCycle, Found(
        "begin 1 keep +1:10 ?2", "begin 2 keep +2:20 ?1", "end 1 Committed 1=20", "end 2 Committed 1=10"));

    [Fact]
    public void G_single_a_transaction_sees_one_write_of_another_and_not_the_other() => Assert.Contains(Anomaly.AntiDependencyCycle, Found(
        "begin 1 keep +1:10 +2:20", "begin 2 keep ?1 ?2", "end 1 Committed", "end 2 Committed 0=10 1=",
        "begin 3 keep ?1 ?2", "end 3 Committed 0=10 1=20"));

    [Fact]
    public void G_single_an_append_that_saw_an_old_state() => Assert.Contains(Anomaly.AntiDependencyCycle, Found(
        "begin 1 keep ?1 +1:10", "begin 2 keep ?1 +1:11", "end 1 Committed 0=", "end 2 Committed 0=",
        "begin 3 keep ?1", "end 3 Committed 0=10,11"));

    [Fact]
    public void G2_two_transactions_do_not_see_each_others_writes() => Assert.Contains(Anomaly.AntiDependencyCycle, Found(
        "begin 1 keep ?1 +2:20", "begin 2 keep ?2 +1:10", "end 1 Committed 0=", "end 2 Committed 0=",
        "begin 3 keep ?1 ?2", "end 3 Committed 0=10 1=20"));

    [Fact]
    public void An_undone_transaction_saw_one_state_too() => Assert.Contains(Anomaly.AntiDependencyCycle, Found(
        "begin 1 keep +1:10 +2:20", "begin 2 drop ?1 ?2 +1:11", "end 1 Committed", "end 2 Aborted 0=10 1=",
        "begin 3 keep ?1 ?2", "end 3 Committed 0=10 1=20"));

    [Fact]
    public void An_acknowledged_append_is_lost() => Assert.Equal([Anomaly.LostAppend], Found(
        "begin 1 keep +1:10", "end 1 Committed", "begin 2 keep ?1", "end 2 Committed 0="));

    [Fact]
    public void A_read_is_no_prefix_of_a_later_one() => Assert.Contains(Anomaly.NotAPrefix, Found(
        "begin 1 keep +1:10", "begin 2 keep +1:11", "begin 3 keep ?1", "end 1 Committed", "end 2 Committed", "end 3 Committed 0=11",
        "begin 4 keep ?1", "end 4 Committed 0=10,11"));

    [Fact]
    public void A_value_is_there_twice() => Assert.Contains(Anomaly.Duplicate, Found(
        "begin 1 keep +1:10", "end 1 Committed", "begin 2 keep ?1", "end 2 Committed 0=10,10"));

    [Fact]
    public void A_transaction_does_not_see_what_it_did_itself() => Assert.Equal([Anomaly.Internal], Found(
        "begin 1 keep +1:10 ?1", "end 1 Committed 1=", "begin 2 keep ?1", "end 2 Committed 0=10"));

    [Fact]
    public void A_read_that_began_after_an_append_was_acknowledged_is_stale() => Assert.Equal([Anomaly.RealTimeCycle], Found(
        "begin 1 keep +1:10", "end 1 Committed", "begin 2 keep ?1", "end 2 Committed 0=", "begin 3 keep ?1", "end 3 Committed 0=10"));

    [Fact]
    public void A_later_read_goes_back_behind_an_earlier_one() => Assert.Equal([Anomaly.RealTimeCycle], Found(
        "begin 1 keep +1:10", "begin 2 keep ?1", "end 2 Committed 0=10", "begin 3 keep ?1", "end 3 Committed 0=", "end 1 Committed"));

    [Fact]
    public void A_line_that_a_kill_cut_short_was_not_told() => Assert.Empty(HistoryCheck.Of(
        History.Parse(["begin 1 keep +1:10 .", "end 1 Committed"])).Findings);

    private static IEnumerable<Anomaly> Found(params string[] lines) =>
        Check(lines).Findings.Select(static finding => finding.Anomaly).Distinct();

    private static HistoryCheck Check(params string[] lines) =>
        HistoryCheck.Of(History.Parse(lines.Where(static line => line.Length > 0).Select(static line => line + " .")));
}
