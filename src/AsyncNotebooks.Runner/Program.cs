Console.WriteLine("The runner is being built.");
