using System.Xml.Linq;
using AsyncNotebooks.Tests.Plots;
using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Views;

public class TurnStripTests
{
    [Fact]
    public void ToString_OfATurn_TellsWhatRanAndWhatItLeft()
    {
        var text = Traces.Together().Turns().ToString();
        Assert.Contains("""
            turn 2, 0 s
              ran      Task-2 → waits for sleep 2 s
                       Task-3 → waits for sleep 1 s
              ready    –
              timers   1 s Task-3
                       2 s Task-2
              waiting  Task-1: task Task-2
                       Task-2: sleep 2 s
                       Task-3: sleep 1 s
            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_LockThatChangesHands_NamesWhoHoldsItNow()
    {
        var text = ReferencePrograms.Record("lock").Turns(from: 1).ToString();
        Assert.Contains("Task-4: lock held by Task-3", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_TimerThatIsCalledOff_IsNoLongerSet()
    {
        var text = Traces.Recorded(async () =>
        {
            var alarm = GetRunningLoop().CallLater(5, Ring);
            await Sleep(1);
            alarm.Cancel();
            await Sleep(2);

            static void Ring() => Assert.Fail("It was called off.");
        }).Turns().ToString();
        Assert.Contains("timers   1 s Task-1\n           5 s Ring", text, StringComparison.Ordinal);
        Assert.Contains("timers   3 s Task-1\n  waiting", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_DeadlockBeforeRunCancels_IsToBeSeen()
    {
        var text = ReferencePrograms.Record("deadlock").Turns().ToString();
        Assert.Contains("""
            turn 4, 1 s
              ran      Task-2 → waits for lock held by Task-3
                       Task-3 → waits for lock held by Task-2
              ready    –
              timers   –
              waiting  Task-1: gather of 2
                       Task-2: lock held by Task-3
                       Task-3: lock held by Task-2
            Run cancels what is left, 1 s
            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Turns_VeryMany_AreCutAndTheRestIsCounted()
    {
        var trace = Traces.Recorded(async () =>
        {
            for (var i = 0; i < 100; i++)
                await Sleep(1);
        });
        var strip = trace.Turns();
        Assert.Equal(60, strip.Count);
        Assert.EndsWith("… and 142 more turns: trace.Turns(from: 29) shows those from there on.", strip.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("turn 60, 30 s", trace.Turns(from: 29.5).ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => trace.Turns(from: 101));
    }

    [Fact]
    public void Html_EachTurn_HasAButtonACardAndARuleThatShowsIt()
    {
        var strip = Traces.Together().Turns();
        var page = XDocument.Parse(strip.Represent().First().Content);
        var buttons = page.Descendants("input").ToArray();
        Assert.Equal(strip.Count, buttons.Length);
        Assert.Single(buttons, button => button.Attribute("checked") is not null);
        Assert.Single(buttons.Select(button => button.Attribute("name")!.Value).Distinct());
        var style = string.Concat(page.Descendants("style").Select(style => style.Value));
        foreach (var id in buttons.Select(button => button.Attribute("id")!.Value))
        {
            Assert.Contains(page.Descendants("section"), card => card.Attribute("id")!.Value == $"{id}c");
            Assert.Contains($"#{id}:checked~.an-cards>#{id}c", style, StringComparison.Ordinal);
            Assert.Contains(page.Descendants("label"), label => label.Attribute("for")!.Value == id);
        }
    }

    [Fact]
    public void Html_WhatIsNew_IsMarked()
    {
        var page = XDocument.Parse(Traces.Together().Turns().Represent().First().Content);
        var second = page.Descendants("section").Single(card => card.Attribute("aria-label")!.Value == "turn 2");
        Assert.Equal(
            ["+ 1 s Task-3", "+ 2 s Task-2", "+ Task-2: sleep 2 s", "+ Task-3: sleep 1 s"],
            second.Descendants("dd").Where(item => item.Element("b") is not null).Select(item => item.Value));
    }
}
